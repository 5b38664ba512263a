package org.lineproof.deploy.launcher.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineproof.anchoring.besu.NodeAccess;
import org.lineproof.deploy.launcher.files.Unpacked;
import org.lineproof.deploy.launcher.process.Command;
import org.lineproof.deploy.launcher.process.ManagedProcess;
import org.lineproof.deploy.launcher.process.Readiness;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.launcher.process.Supervisor;

/** A real Besu with QBFT and one validator of our own, from the programs in {@code BESU_HOME}. */
public record BesuNode(URI url, ManagedProcess running) implements LedgerNode {

    private static final long CHAIN_ID = 20_261;

    // One validator, one block a second, gas for nothing; cancun is the newest that our contracts are compiled for.
    private static final String CONFIGURATION = """
        {
          "genesis": {
            "config": {
              "chainId": %d,
              "berlinBlock": 0, "londonBlock": 0, "shanghaiTime": 0, "cancunTime": 0,
              "zeroBaseFee": true,
              "qbft": { "blockperiodseconds": 1, "epochlength": 30000, "requesttimeoutseconds": 4 }
            },
            "nonce": "0x0", "timestamp": "0x0", "gasLimit": "0x3938700", "difficulty": "0x1",
            "mixHash": "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365",
            "coinbase": "0x0000000000000000000000000000000000000000",
            "alloc": {}
          },
          "blockchain": { "nodes": { "generate": true, "count": 1 } }
        }
        """;

    /** Starts the node over {@code directory}, which gets its key and genesis at the first start. */
    public static BesuNode start(Supervisor supervisor, Path besuHome, Path javaHome, Path directory, int port)
            throws IOException {
        Path program = besuHome.resolve("bin/besu");
        if (!Files.isExecutable(program)) {
            throw new StartFailure("BESU_HOME is " + besuHome + ", but there is no bin/besu. Correct or unset it.");
        }
        Path network = directory.resolve("network");
        if (Files.notExists(network)) {
            generate(supervisor, program, javaHome, network);
        }
        ManagedProcess process = supervisor.start(new Command(
                        "Besu",
                        List.of(
                                program.toString(),
                                "--data-path=" + directory.resolve("data"),
                                "--genesis-file=" + network.resolve("genesis.json"),
                                "--node-private-key-file=" + network.resolve("validator.key"),
                                "--data-storage-format=BONSAI",
                                "--rpc-http-enabled",
                                "--rpc-http-host=127.0.0.1",
                                "--rpc-http-port=" + port,
                                "--rpc-http-api=ETH,NET,WEB3,QBFT,TXPOOL",
                                "--p2p-enabled=false",
                                "--min-gas-price=0",
                                "--logging=INFO"))
                .with("JAVA_HOME", javaHome.toString()));
        URI url = URI.create("http://127.0.0.1:" + port);
        JsonRpc rpc = new JsonRpc(NodeAccess.open(url));
        Readiness.await(
                process, Duration.ofSeconds(120), () -> rpc.blockNumber().orElse(0) > 0);
        return new BesuNode(url, process);
    }

    private static void generate(Supervisor supervisor, Path program, Path javaHome, Path network) throws IOException {
        Path draft = network.resolveSibling("network.draft");
        Unpacked.remove(draft);
        Files.createDirectories(network.getParent());
        Path configuration = network.resolveSibling("network.json");
        Files.writeString(configuration, CONFIGURATION.replace("%d", Long.toString(CHAIN_ID)), StandardCharsets.UTF_8);
        supervisor.run(new Command(
                        "Besu set-up",
                        List.of(
                                program.toString(),
                                "operator",
                                "generate-blockchain-config",
                                "--config-file=" + configuration,
                                "--to=" + draft,
                                "--private-key-file-name=validator.key"))
                .with("JAVA_HOME", javaHome.toString()));
        try (Stream<Path> validators = Files.list(draft.resolve("keys"))) {
            Path key = validators.findFirst().orElseThrow().resolve("validator.key");
            Files.move(key, draft.resolve("validator.key"));
        }
        Files.move(draft, network);
    }

    @Override
    public String kind() {
        return "besu";
    }

    @Override
    public String description() {
        return "Besu, one validator of its own, chain " + CHAIN_ID;
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
