package org.lineproof.deploy.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.rlp.RlpDecoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.utils.Numeric;

/** The files that all nodes of a network share, from keys that this test draws itself. */
class NetworkFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "0x5FbDB2315678afecb367f032d93F642f64180aa3";

    @TempDir
    Path folder;

    private final List<ECKeyPair> pairs = new ArrayList<>();
    private final List<String> lines = new ArrayList<>(List.of("# name address port key kind operator", ""));
    private Path network;

    @BeforeEach
    void drawFour() {
        Programs.assumeRunnable();
        network = folder.resolve("network");
        Random random = new Random(20_261);
        for (int n = 1; n <= 4; n++) {
            pairs.add(ECKeyPair.create(new BigInteger(255, random)));
            String kind = n == 4 ? "own" : "independent";
            lines.add(
                    "validator-" + n + " 192.0.2." + n + " 30303 " + point(n - 1) + " " + kind + " Operator No. " + n);
        }
    }

    @Test
    void theExtraDataNamesTheValidatorsInOrderAndNothingElse() throws Exception {
        write(lines);
        RlpList extra = decoded(genesis().get("extraData").asText());
        assertEquals(5, extra.getValues().size());
        assertEquals("0x" + "00".repeat(32), hex(extra, 0), "vanity");
        List<String> validators = ((RlpList) extra.getValues().get(1))
                .getValues().stream().map(v -> ((RlpString) v).asString()).toList();
        assertEquals(addresses().stream().sorted().toList(), validators);
        assertTrue(((RlpList) extra.getValues().get(2)).getValues().isEmpty(), "no vote");
        assertEquals("0x", hex(extra, 3), "round 0");
        assertTrue(((RlpList) extra.getValues().get(4)).getValues().isEmpty(), "no seals");
    }

    @Test
    void aLargeNetworkIsEncodedWithLongLengths() throws Exception {
        Random random = new Random(20);
        for (int n = 5; n <= 20; n++) {
            pairs.add(ECKeyPair.create(new BigInteger(255, random)));
            lines.add("validator-" + n + " 192.0.2." + n + " 30303 " + point(n - 1) + " own Operator");
        }
        write(lines);
        RlpList extra = decoded(genesis().get("extraData").asText());
        assertEquals(20, ((RlpList) extra.getValues().get(1)).getValues().size());
    }

    @Test
    void gasIsFreeAndContractsAreAsLargeAsEthereumHasThem() throws Exception {
        write(lines);
        JsonNode config = genesis().get("config");
        assertEquals(20_261, config.get("chainId").intValue());
        assertTrue(config.get("zeroBaseFee").booleanValue());
        assertEquals(24_576, config.get("contractSizeLimit").intValue());
        assertEquals(2, config.at("/qbft/blockperiodseconds").intValue());
        assertFalse(config.get("qbft").has("validatorcontractaddress"), "validators are in the headers");
        assertTrue(genesis().get("alloc").isEmpty(), "no account has funds");
    }

    @Test
    void theNodesKnowEachOtherAndNobodyElse() throws Exception {
        write(lines);
        List<String> enodes = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            enodes.add("enode://" + point(n - 1) + "@192.0.2." + n + ":30303");
        }
        JsonNode peers = JSON.readTree(network.resolve("static-nodes.json").toFile());
        assertEquals(
                enodes,
                Stream.iterate(0, i -> i + 1)
                        .limit(peers.size())
                        .map(i -> peers.get(i).asText())
                        .toList());
        String permissions = Files.readString(network.resolve("permissions.toml"));
        assertTrue(
                permissions.contains("accounts-allowlist=[\"" + ACCOUNT.toLowerCase(Locale.ROOT) + "\"]\n"),
                permissions);
        enodes.forEach(enode -> assertTrue(permissions.contains('"' + enode + '"'), permissions));
    }

    @Test
    void everyNodeHasItsOwnSettings() throws Exception {
        write(lines);
        String node = Files.readString(network.resolve("nodes/validator-3/besu.toml"));
        assertTrue(node.contains("p2p-host=\"192.0.2.3\"\np2p-port=30303\n"), node);
        assertFalse(node.contains("@"), "nothing is left to be filled in: " + node);
        for (String line :
                node.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            assertTrue(line.matches("[a-z0-9-]+=(\"[^\"]*\"|[0-9]+|true|false|\\[(\"[^\"]*\",?)+])"), line);
        }
    }

    @Test
    void thePinFileTakesTheValidatorSetAndCountsTheIndependent() throws Exception {
        write(lines);
        JsonNode sets =
                JSON.readTree(network.resolve("validators.json").toFile()).get("validatorSets");
        PinFile empty = new PinFile(
                List.of(),
                List.of(),
                List.of(),
                List.of(new PinnedChain(
                        new ChainIdentity(ChainIdentity.BESU, 20_261, ACCOUNT.toLowerCase(Locale.ROOT)),
                        null,
                        List.of())),
                List.of(),
                List.of(),
                0);
        var json = (ObjectNode) JSON.readTree(empty.bytes());
        ((ObjectNode) json.at("/chains/0")).set("validatorSets", sets);
        PinnedChain chain = PinFile.parse(JSON.writeValueAsBytes(json)).chains().get(0);
        assertEquals(3, chain.validatorSets().get(0).quorum());
        assertTrue(chain.validatorSets().get(0).independent());
        assertEquals(
                List.of("Operator No. 1", "Operator No. 2", "Operator No. 3", "Operator No. 4"),
                chain.validatorSets().get(0).validators().stream()
                        .map(v -> v.operator())
                        .toList());
    }

    @Test
    void noPrivateKeyIsInWhatIsHandedRound() throws Exception {
        write(lines);
        List<Path> files;
        try (Stream<Path> all = Files.walk(network)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(8, files.size(), files::toString);
        for (Path file : files) {
            String text = Files.readString(file);
            pairs.forEach(pair -> assertFalse(
                    text.contains(Numeric.toHexStringNoPrefixZeroPadded(pair.getPrivateKey(), 64)), file::toString));
        }
    }

    @Test
    void threeValidatorsAreTooFew() throws Exception {
        assertRefused(lines.subList(0, 5), "3 validators");
    }

    @Test
    void oneKeyForTwoNodesIsRefused() throws Exception {
        lines.set(3, lines.get(3).replace(point(1), point(0)));
        assertRefused(lines, "stands twice");
    }

    @Test
    void twoNodesAtOneAddressAreRefused() throws Exception {
        lines.set(3, lines.get(3).replace("192.0.2.2", "192.0.2.1"));
        assertRefused(lines, "stands twice");
    }

    @Test
    void aKeyThatIsNoPointOfTheCurveIsRefused() throws Exception {
        String last = point(1);
        String other = last.substring(0, 127) + (last.endsWith("0") ? '1' : '0');
        lines.set(3, lines.get(3).replace(last, other));
        assertRefused(lines, "no point of secp256k1");
    }

    @Test
    void aHostNameIsRefusedBecauseTheAllowListComparesAddresses() throws Exception {
        lines.set(3, lines.get(3).replace("192.0.2.2", "validator-2.example"));
        assertRefused(lines, "no IPv4 address");
    }

    @Test
    void whoControlsAValidatorHasToBeSaid() throws Exception {
        lines.set(3, lines.get(3).replaceFirst("independent.*", "independent"));
        assertRefused(lines, "who controls the validator");
    }

    @Test
    void anOperatorCannotBreakOutOfTheJson() throws Exception {
        lines.set(3, lines.get(3) + " \",\"x\":\"");
        assertRefused(lines, "without quotes");
    }

    @Test
    void anAccountThatIsNoAddressIsRefused() throws Exception {
        Files.write(folder.resolve("participants"), lines);
        Files.writeString(folder.resolve("accounts"), ACCOUNT + "ff\n");
        String reason = Programs.refusal(
                "network", 20_261, folder.resolve("participants"), folder.resolve("accounts"), network);
        assertTrue(reason.contains("no address"), reason);
        assertFalse(Files.exists(network));
    }

    @Test
    void aNetworkIsNeverWrittenOver() throws Exception {
        Files.createDirectory(network);
        assertRefusedWith(lines, "exists");
    }

    private void assertRefused(List<String> participants, String reason) throws Exception {
        assertRefusedWith(participants, reason);
        assertFalse(Files.exists(network), "a refused network leaves nothing behind");
    }

    private void assertRefusedWith(List<String> participants, String reason) throws Exception {
        Files.write(folder.resolve("participants"), participants);
        Files.writeString(folder.resolve("accounts"), ACCOUNT + "\n");
        String told = Programs.refusal(
                "network", 20_261, folder.resolve("participants"), folder.resolve("accounts"), network);
        assertTrue(told.contains(reason), told);
    }

    private void write(List<String> participants) throws Exception {
        Files.write(folder.resolve("participants"), participants);
        Files.writeString(folder.resolve("accounts"), "# the registry's administrator\n" + ACCOUNT + "\n");
        Programs.run("network", 20_261, folder.resolve("participants"), folder.resolve("accounts"), network);
    }

    private JsonNode genesis() throws Exception {
        return JSON.readTree(network.resolve("genesis.json").toFile());
    }

    private List<String> addresses() {
        return pairs.stream().map(pair -> Credentials.create(pair).getAddress()).toList();
    }

    private String point(int index) {
        return Numeric.toHexStringNoPrefixZeroPadded(pairs.get(index).getPublicKey(), 128);
    }

    private static RlpList decoded(String hex) {
        RlpList whole = RlpDecoder.decode(Numeric.hexStringToByteArray(hex));
        assertEquals(1, whole.getValues().size(), "one list and nothing behind it");
        return (RlpList) whole.getValues().get(0);
    }

    private static String hex(RlpList list, int index) {
        return ((RlpString) list.getValues().get(index)).asString();
    }
}
