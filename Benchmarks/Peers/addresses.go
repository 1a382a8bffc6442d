// net/netip on the blocks of the benchmarks: lines of a key and nanoseconds, the quickest of 15 rounds.
package main

import (
	"fmt"
	"net/netip"
	"os"
	"strings"
	"time"
)

func measured(key string, operations int, body func() int) {
	quickest, sink := time.Duration(1<<62), 0
	for round := 0; round < 15; round++ {
		start := time.Now()
		sink += body()
		if elapsed := time.Since(start); elapsed < quickest {
			quickest = elapsed
		}
	}
	if sink != 0 {
		fmt.Println(key, float64(quickest.Nanoseconds())/float64(operations))
	}
}

func main() {
	document, err := os.ReadFile(os.Args[1] + "/blocks.txt")
	if err != nil {
		panic(err)
	}
	texts := strings.Fields(string(document))
	prefixes := make([]netip.Prefix, len(texts))
	measured("netip.parse", len(texts), func() int {
		for index, text := range texts {
			prefix, err := netip.ParsePrefix(text)
			if err != nil {
				panic(err)
			}
			prefixes[index] = prefix
		}
		return len(prefixes)
	})
	buffer := make([]byte, 0, 18*len(texts))
	measured("netip.format", len(texts), func() int {
		buffer = buffer[:0]
		for _, prefix := range prefixes {
			buffer = prefix.AppendTo(buffer)
		}
		return len(buffer)
	})
}
