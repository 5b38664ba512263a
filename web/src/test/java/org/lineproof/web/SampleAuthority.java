package org.lineproof.web;

import java.util.Base64;
import org.lineproof.evidence.pins.PinnedAuthority;

/** A time-stamp authority without evidential value. */
public final class SampleAuthority {
    /** Self-signed, made with OpenSSL. */
    private static final byte[] CERTIFICATE = Base64.getDecoder()
            .decode("MIIBbTCCAROgAwIBAgIUHvfhx/TbJWosAV21gZr5Bm089BcwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBYTAeFw0yNj"
                    + "ExMjYyMTA5NDhaFw0zNjExMjMyMTA5NDhaMAwxCjAIBgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQQ"
                    + "Zp1Eh0x4JnDEl/y79xRIVXJf4pFHqot12nXacQVl/hnuo2gnANjY2L2c83DqBqFm7Xbed9SAeTu5/EnRIDcoo1MwUT"
                    + "AdBgNVHQ4EFgQUbV8iXiXbxH1aSBXIFCtcqLYgVjgwHwYDVR0jBBgwFoAUbV8iXiXbxH1aSBXIFCtcqLYgVjgwDwYD"
                    + "VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAQY1bF3+c3kLOKVZwrPSG7dMOny/T+w6MJbgAydKojWQIhAP"
                    + "SytSnWk7rsLMCv7g8Zb6MaPL+u3VTZQo1PENuJAPqi");

    private SampleAuthority() {}

    public static PinnedAuthority named(String name) {
        return new PinnedAuthority(name, CERTIFICATE, false);
    }
}
