package org.lineproof.anchoring.besu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An Anvil for each class of tests, on a port of its own: classes run beside each other, send from the same accounts, and some decide
 * when a block is mined. Its address is given to parameters of type URI.
 */
public final class DevelopmentChain implements BeforeAllCallback, ParameterResolver {
    static final String GAS_LIMIT = "0x3b9aca00";
    private static final String LISTENING = "Listening on ";

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(
                Files.isExecutable(binary()),
                () -> "no Anvil at " + binary() + ": run 'npm ci' in ejb/ to test the contracts on it");
        chain(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == URI.class;
    }

    @Override
    public URI resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return chain(context).address();
    }

    private static Running chain(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(DevelopmentChain.class))
                .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
    }

    private static Path binary() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.startsWith("mac") ? "darwin" : system.startsWith("win") ? "win32" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String name = os.equals("win32") ? "anvil.exe" : "anvil";
        return Path.of("node_modules", "@foundry-rs", "anvil-" + os + "-" + arch, "bin", name)
                .toAbsolutePath();
    }

    private record Running(Process process, URI address) implements AutoCloseable {
        static Running start() {
            try {
                Process process = new ProcessBuilder(List.of(
                                binary().toString(),
                                "--port",
                                "0",
                                "--gas-price",
                                "0",
                                "--base-fee",
                                "0",
                                "--hardfork",
                                "cancun",
                                "--gas-limit",
                                String.valueOf(Long.decode(GAS_LIMIT))))
                        .redirectErrorStream(true)
                        .start();
                return new Running(process, address(process));
            } catch (IOException e) {
                throw new IllegalStateException("Anvil does not start", e);
            }
        }

        private static URI address(Process process) throws IOException {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(LISTENING)) {
                    Thread.ofVirtual().start(() -> out.lines().forEach(noise -> {}));
                    return URI.create("http://" + line.substring(LISTENING.length()));
                }
            }
            throw new IOException("Anvil ended before it listened");
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
