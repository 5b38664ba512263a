package org.lineproof.anchoring.besu.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * How the JSON-RPC of a node is reached. A node of a permissioned network shows a TLS certificate of its own and wants
 * a token that says which methods its bearer may call.
 *
 * @param url address of the JSON-RPC
 * @param certificate PEM file with the certificates that the node may show, null for those the JDK trusts
 * @param token file with the bearer token (RFC 6750), null for none; read for each request, so that a new one is taken
 *     at once
 */
public record NodeAccess(
        URI url, @Nullable Path certificate, @Nullable Path token) {

    /** @throws IllegalArgumentException if a certificate or a token is given for an address without TLS */
    public NodeAccess {
        if (!"https".equals(url.getScheme()) && (certificate != null || token != null)) {
            throw new IllegalArgumentException("the ledger's address " + url
                    + " has no TLS: a certificate says nothing there, and a token could be read on the way");
        }
    }

    /** A node that asks for nothing. */
    public static NodeAccess open(URI url) {
        return new NodeAccess(url, null, null);
    }

    /**
     * A client that trusts the node's certificate, and then no other.
     *
     * @throws IllegalArgumentException if the certificate cannot be read
     */
    public HttpClient client(Duration connectTimeout) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout);
        if (certificate != null) {
            client.sslContext(trusting(certificate));
        }
        return client.build();
    }

    /**
     * A request for JSON, with the token if there is one.
     *
     * @throws IOException if the token cannot be read; the message names the file
     */
    public HttpRequest.Builder request() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("Content-Type", "application/json");
        if (token != null) {
            try {
                request.header(
                        "Authorization", "Bearer " + Files.readString(token).strip());
            } catch (IOException e) {
                throw new IOException("the ledger's token " + token + " cannot be read", e);
            }
        }
        return request;
    }

    private static SSLContext trusting(Path pem) {
        try (InputStream file = Files.newInputStream(pem)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                trusted.setCertificateEntry("node-" + trusted.size(), each);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the ledger's certificate " + pem + " cannot be read: " + e, e);
        }
    }
}
