"""A private MariaDB for a measurement, in a folder that it may keep."""
import os
import shutil
import subprocess
import time


class MariaDb:
    """Listens on 127.0.0.1 alone, durable as in production: a commit is on the disk before it is acknowledged."""

    def __init__(self, folder, port, memory="2G", keep=False):
        self.folder, self.port, self._keep = folder, port, keep
        self.socket = f"/tmp/catalog-bench-{port}.sock"
        user = ["setpriv", "--reuid=mysql", "--regid=mysql", "--clear-groups"] if os.geteuid() == 0 else []
        if not os.path.isdir(f"{folder}/mysql"):
            os.makedirs(folder, exist_ok=True)
            if user:
                shutil.chown(folder, "mysql", "mysql")
                subprocess.run(["chmod", "a+x", os.path.dirname(folder)], check=True)
            subprocess.run([*user, "mariadb-install-db", "--no-defaults", f"--datadir={folder}", "--auth-root-authentication-method=normal", "--skip-test-db"],
                           check=True, stdout=subprocess.DEVNULL)
        self._process = subprocess.Popen([
            *user, "mariadbd", "--no-defaults", f"--datadir={folder}", "--bind-address=127.0.0.1", f"--port={port}", f"--socket={self.socket}", "--skip-name-resolve",
            "--max-connections=500", f"--innodb-buffer-pool-size={memory}", "--innodb-log-file-size=1G", "--local-infile=ON"], stderr=subprocess.DEVNULL)
        self.wait()

    def wait(self, seconds=120):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if subprocess.run(self._client("-e", "DO 1"), stderr=subprocess.DEVNULL).returncode == 0:
                return
            time.sleep(0.2)
        raise RuntimeError("MariaDB does not start.")

    def run(self, sql, database=None):
        """Runs statements; the rows of the last, values between tabs."""
        return subprocess.run(self._client("--local-infile=1", "-N", "-e", sql, *([database] if database else [])), check=True, capture_output=True, text=True).stdout

    def connection(self, database):
        return f"Server=127.0.0.1;Port={self.port};User ID=root;Database={database};Maximum Pool Size=64"

    def processor_seconds(self):
        with open(f"/proc/{self._process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self._process.terminate()
        self._process.wait()
        if not self._keep:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _client(self, *arguments):
        return ["mariadb", "--no-defaults", f"--socket={self.socket}", "-uroot", *arguments]
