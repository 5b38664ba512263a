package org.lineproof.deploy.launcher.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.launcher.process.Command;
import org.lineproof.deploy.launcher.process.ManagedProcess;
import org.lineproof.deploy.launcher.process.Readiness;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.launcher.process.Supervisor;

/** A development chain: the same JSON-RPC as Besu, but no validators and no seals. Its state is kept in a file. */
public record AnvilNode(URI url, ManagedProcess running) implements LedgerNode {

    private static final long CHAIN_ID = 31_337;

    /** Starts Anvil from {@code nodeModules} over {@code directory/state.json} and waits until it answers. */
    public static AnvilNode start(Supervisor supervisor, Path nodeModules, Path directory, int port)
            throws IOException {
        Path program = program(nodeModules);
        Files.createDirectories(directory);
        ManagedProcess process = supervisor.start(new Command(
                "Development chain",
                List.of(
                        program.toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--chain-id",
                        Long.toString(CHAIN_ID),
                        "--state",
                        directory.resolve("state.json").toString(),
                        "--state-interval",
                        "2",
                        // As on our Besu networks, gas costs nothing: no account needs funds.
                        "--gas-price",
                        "0",
                        "--base-fee",
                        "0",
                        "--disable-min-priority-fee",
                        "--hardfork",
                        "cancun",
                        "--quiet")));
        URI url = URI.create("http://127.0.0.1:" + port);
        JsonRpc rpc = new JsonRpc(NodeAccess.open(url));
        Readiness.await(process, Duration.ofSeconds(60), () -> rpc.chainId().isPresent());
        return new AnvilNode(url, process);
    }

    private static Path program(Path nodeModules) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String cpu = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        Path program = nodeModules.resolve("@foundry-rs/anvil-" + os + "-" + cpu + "/bin/anvil");
        if (!Files.isExecutable(program)) {
            throw new StartFailure("The development chain is missing (" + program + "). Install Node >= 20 and build"
                    + " again, or name a Besu by LINEPROOF_LEDGER_URL or BESU_HOME.");
        }
        return program;
    }

    @Override
    public String kind() {
        return "anvil";
    }

    @Override
    public String description() {
        return "development chain " + CHAIN_ID + " (Anvil: no validators, no seals)";
    }

    @Override
    public long chainId() {
        return CHAIN_ID;
    }

    @Override
    public Optional<ManagedProcess> process() {
        return Optional.of(running);
    }
}
