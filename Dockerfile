# The static program and nothing else. `docker build` beside the program that the README's install command makes:
#     cp .build/release/capcalc . && docker build -t capcalc .
FROM scratch
COPY capcalc /capcalc
ENTRYPOINT ["/capcalc"]
