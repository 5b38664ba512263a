package org.lineproof.anchoring.besu.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.SignedTransaction;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/**
 * The few things we ask of a chain, through one node. All transactions are legacy ones with gas price 0 and the replay
 * protection of EIP-155. An imported QBFT block is final, so everything is read at {@code latest}.
 */
public final class Chain implements AutoCloseable {
    /** What a transaction may use above the estimate, in per cent: the state may move between estimate and block. */
    private static final int GAS_ALLOWANCE = 125;

    private static final Duration EXECUTION = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final JsonRpc rpc;
    private final List<CompiledContract> contracts;

    /** Through a node that asks for nothing. */
    public Chain(URI node, CompiledContract... contracts) {
        this(NodeAccess.open(node), contracts);
    }

    /**
     * @param node how the node's JSON-RPC is reached
     * @param contracts the contracts whose errors are put into words
     */
    public Chain(NodeAccess node, CompiledContract... contracts) {
        this.rpc = new JsonRpc(node);
        this.contracts = List.of(contracts);
    }

    public long chainId() throws LedgerUnavailable, LedgerRefusal {
        return quantity(ask("eth_chainId")).longValueExact();
    }

    /** What the node says it is, for example {@code anvil/v1.7.1} or {@code besu/v26.8.0/…}. */
    public String clientVersion() throws LedgerUnavailable, LedgerRefusal {
        return ask("web3_clientVersion").asText();
    }

    /** The number of the newest block. */
    public long height() throws LedgerUnavailable, LedgerRefusal {
        return quantity(ask("eth_blockNumber")).longValueExact();
    }

    /** The code at an address, hex with 0x; {@code 0x} if there is none. */
    public String codeAt(String address) throws LedgerUnavailable, LedgerRefusal {
        return ask("eth_getCode", address, "latest").asText();
    }

    /** Calls a view function; answers the values it returns. */
    public List<Object> view(String to, Function function) throws LedgerUnavailable, LedgerRefusal {
        return view(to, function, "latest");
    }

    /** As {@link #view(String, Function)}, on the state after a block; its number is hex with 0x. */
    public List<Object> view(String to, Function function, String block) throws LedgerUnavailable, LedgerRefusal {
        JsonNode answer = ask("eth_call", Map.of("to", to, "data", FunctionEncoder.encode(function)), block);
        List<Object> values = new ArrayList<>();
        for (Type<?> value : FunctionReturnDecoder.decode(answer.asText(), function.getOutputParameters())) {
            values.add(value.getValue());
        }
        return values;
    }

    /** How many transactions of an account are in blocks, or in blocks and the node's pool ({@code pending}). */
    public long transactions(Account account, String block) throws LedgerUnavailable, LedgerRefusal {
        return quantity(ask("eth_getTransactionCount", account.address(), block))
                .longValueExact();
    }

    /** Signs the account's next transaction, after those that its pool holds already. */
    public SignedTransaction sign(Account from, @Nullable String to, String data)
            throws LedgerUnavailable, LedgerRefusal {
        return sign(from, new Terms(transactions(from, "pending"), 0, 0), to, data);
    }

    /**
     * What sets one signed transaction apart from another with the same call.
     *
     * @param nonce its number
     * @param gasPriceWei what it offers for a unit of gas
     * @param extraGas units of gas above what it needs
     */
    public record Terms(long nonce, long gasPriceWei, int extraGas) {}

    /**
     * Signs a transaction of the account.
     *
     * @param to the contract, or null to create one
     * @param data the call or the creation code, hex with 0x
     * @throws LedgerRefusal if the transaction would revert now, with the contract's reason
     */
    public SignedTransaction sign(Account from, Terms terms, @Nullable String to, String data)
            throws LedgerUnavailable, LedgerRefusal {
        Map<String, String> call = to == null
                ? Map.of("from", from.address(), "data", data, "gasPrice", "0x0")
                : Map.of("from", from.address(), "to", to, "data", data, "gasPrice", "0x0");
        BigInteger gas = quantity(ask("eth_estimateGas", call, "latest"))
                .multiply(BigInteger.valueOf(GAS_ALLOWANCE))
                .divide(BigInteger.valueOf(100))
                .add(BigInteger.valueOf(terms.extraGas()));
        RawTransaction transaction = RawTransaction.createTransaction(
                BigInteger.valueOf(terms.nonce()),
                BigInteger.valueOf(terms.gasPriceWei()),
                gas,
                to,
                BigInteger.ZERO,
                data);
        byte[] signed = TransactionEncoder.signMessage(transaction, chainId(), from.credentials());
        return new SignedTransaction(
                Numeric.toHexString(Hash.sha3(signed)), Numeric.toHexString(signed), terms.nonce());
    }

    /**
     * Signs a transaction, sends it and waits for its block.
     *
     * @param to the contract, or null to create one
     * @return the receipt of a transaction that succeeded
     * @throws LedgerUnavailable if no block took it within a minute
     * @throws LedgerRefusal if it would revert, or did
     */
    public JsonNode execute(Account from, @Nullable String to, String data) throws LedgerUnavailable, LedgerRefusal {
        String hash = send(sign(from, to, data));
        JsonNode receipt = receipt(hash, EXECUTION)
                .orElseThrow(() -> new LedgerUnavailable(
                        "no block took transaction " + hash + " within " + EXECUTION.toSeconds() + " s"));
        if (!receipt.path("status").asText().equals("0x1")) {
            throw new LedgerRefusal("transaction " + hash + " reverted");
        }
        return receipt;
    }

    /**
     * Hands a signed transaction to the node, which passes it on to the validators. Does nothing if the node has it
     * already, in its pool or in a block.
     *
     * @return the transaction's hash
     */
    public String send(SignedTransaction transaction) throws LedgerUnavailable, LedgerRefusal {
        if (ask("eth_getTransactionByHash", transaction.hash()).isNull()) {
            ask("eth_sendRawTransaction", transaction.raw());
        }
        return transaction.hash();
    }

    /**
     * The receipt of a transaction as the node sent it.
     *
     * @param patience how long to wait for a block; zero asks once
     * @return empty if no block held the transaction in that time
     */
    public Optional<JsonNode> receipt(String transactionHash, Duration patience)
            throws LedgerUnavailable, LedgerRefusal {
        long deadline = System.nanoTime() + patience.toNanos();
        JsonNode receipt = ask("eth_getTransactionReceipt", transactionHash);
        while (receipt.isNull() && System.nanoTime() < deadline) {
            pause();
            receipt = ask("eth_getTransactionReceipt", transactionHash);
        }
        return receipt.isNull() ? Optional.empty() : Optional.of(receipt);
    }

    /** A block's header and the hashes of its transactions. */
    public JsonNode block(String hash) throws LedgerUnavailable, LedgerRefusal {
        return ask("eth_getBlockByHash", hash, false);
    }

    /** Log events of an address in a range of blocks, both ends included. */
    public JsonNode events(String address, long fromBlock, long toBlock, @Nullable String... topics)
            throws LedgerUnavailable, LedgerRefusal {
        return ask(
                "eth_getLogs",
                Map.of(
                        "address",
                        address,
                        "fromBlock",
                        Numeric.encodeQuantity(BigInteger.valueOf(fromBlock)),
                        "toBlock",
                        Numeric.encodeQuantity(BigInteger.valueOf(toBlock)),
                        "topics",
                        topics));
    }

    private static void pause() throws LedgerUnavailable {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("interrupted while waiting for a block", e);
        }
    }

    public static BigInteger quantity(JsonNode hex) throws LedgerUnavailable {
        try {
            return Numeric.decodeQuantity(hex.asText());
        } catch (RuntimeException e) {
            throw new LedgerUnavailable("the node answered \"" + hex.asText() + "\" where a quantity is due", e);
        }
    }

    /** One question to the node. @throws LedgerRefusal if it answers with an error */
    public JsonNode ask(String method, Object... params) throws LedgerUnavailable, LedgerRefusal {
        try {
            return rpc.call(method, params);
        } catch (RpcError e) {
            Optional<String> byContract = contracts.stream()
                    .flatMap(contract -> contract.errorOf(e.data()).stream())
                    .findFirst();
            throw byContract.map(LedgerRefusal::byContract).orElseGet(() -> new LedgerRefusal(e.getMessage()));
        }
    }

    @Override
    public void close() {
        rpc.close();
    }

    @Override
    public String toString() {
        return rpc.toString();
    }
}
