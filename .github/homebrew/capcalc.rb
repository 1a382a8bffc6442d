# A template: OWNER, VERSION and the digests of SHA256SUMS are put in for a release.
class Capcalc < Formula
  desc "IP address capacity of Amazon EKS clusters: pods, nodes, subnets"
  homepage "https://github.com/OWNER/capcalc"
  version "VERSION"
  license "Apache-2.0"

  on_macos do
    url "https://github.com/OWNER/capcalc/releases/download/vVERSION/capcalc-VERSION-darwin-arm64.tar.gz"
    sha256 "SHA256_OF_DARWIN_ARM64"
  end

  on_linux do
    on_arm do
      url "https://github.com/OWNER/capcalc/releases/download/vVERSION/capcalc-VERSION-linux-aarch64.tar.gz"
      sha256 "SHA256_OF_LINUX_AARCH64"
    end
    on_intel do
      url "https://github.com/OWNER/capcalc/releases/download/vVERSION/capcalc-VERSION-linux-x86_64.tar.gz"
      sha256 "SHA256_OF_LINUX_X86_64"
    end
  end

  def install
    bin.install "bin/capcalc", "bin/kubectl-capcalc"
    man1.install Dir["share/man/man1/*"]
    bash_completion.install "share/bash-completion/completions/capcalc"
    zsh_completion.install "share/zsh/site-functions/_capcalc"
    fish_completion.install "share/fish/vendor_completions.d/capcalc.fish"
  end

  test do
    assert_equal "17\n", shell_output("#{bin}/capcalc maxpods t3.medium --format value")
  end
end
