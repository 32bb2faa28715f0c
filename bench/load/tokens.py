"""An issuer of access tokens with a key of its own, so that Catalog runs as in production."""
import base64
import json
import os
import subprocess
import time

ISSUER = "https://issuer.bench.example"


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Issuer:
    def __init__(self, work):
        self.private, self.public = f"{work}/issuer.pem", f"{work}/issuer.pub.pem"
        if not os.path.exists(self.public):
            subprocess.run(["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", self.private], check=True, capture_output=True)
            subprocess.run(["openssl", "pkey", "-in", self.private, "-pubout", "-out", self.public], check=True, capture_output=True)

    def token(self, system, scope="catalog.read"):
        now = int(time.time())
        claims = {"iss": ISSUER, "aud": "catalog", "sub": system, "client_id": system, "scope": scope,
                  "iat": now, "nbf": now, "exp": now + 86400, "jti": f"{system}-{now}"}
        signed = ".".join(b64(json.dumps(part).encode()) for part in ({"alg": "RS256", "typ": "at+jwt"}, claims))
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.private], input=signed.encode(), check=True, capture_output=True).stdout
        return f"{signed}.{b64(signature)}"
