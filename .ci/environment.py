"""Virtual environments of Python for checks: made where they are missing or have other packages."""
import os, shutil, subprocess, sys

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def made(name, packages):
    """The folder of the environment `.build/NAME-venv` with these packages, each with its version."""
    environment = os.path.join(root, ".build", f"{name}-venv")
    stamp = os.path.join(environment, "packages.txt")
    if not os.path.exists(stamp) or open(stamp).read() != "\n".join(packages):
        shutil.rmtree(environment, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        pip = [os.path.join(environment, "bin", "pip"), "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run(pip + packages, check=True)
        with open(stamp, "w") as file:
            file.write("\n".join(packages))
    return environment


def enter(name, packages):
    """Goes on with the script in that environment; returns its folder."""
    environment = os.path.join(root, ".build", f"{name}-venv")
    if os.path.realpath(sys.prefix) != os.path.realpath(environment):
        python = os.path.join(made(name, packages), "bin", "python")
        os.execv(python, [python, os.path.abspath(sys.argv[0]), *sys.argv[1:]])
    return environment


def enter_with_browser():
    """The same with what drives Chromium, which is Debian's."""
    if not os.path.exists("/usr/bin/chromium"):
        install = "apt-get update -q && apt-get install -y -q chromium"
        subprocess.run(install, shell=True, check=True, stdout=subprocess.DEVNULL)
    enter("browser", ["playwright==1.65.2", "axe-playwright-python==0.1.8"])
