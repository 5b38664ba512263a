package org.lineproof.anchoring.besu.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.BytesType;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/**
 * A contract as the build compiled it.
 *
 * @param name the contract's name
 * @param bytecode the code that creates it, hex with 0x
 * @param deployedBytecode the code that then lies at its address, hex with 0x, the same in every deployment
 * @param abi the contract's ABI, a JSON array
 */
public record CompiledContract(String name, String bytecode, String deployedBytecode, JsonNode abi) {
    private static final int SELECTOR = 10;

    /** Reads {@code name.json} beside this class. */
    public static CompiledContract named(String name) {
        String resource = name + ".json";
        try (InputStream in = CompiledContract.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing: the build has not compiled the contracts");
            }
            JsonNode json = new ObjectMapper().readTree(in);
            return new CompiledContract(
                    name,
                    json.required("bytecode").asText(),
                    json.required("deployedBytecode").asText(),
                    json.required("abi"));
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    /**
     * Words for what a call reverted with.
     *
     * @param data revert data, hex with 0x
     * @return the contract's error with its arguments, as {@code Name(argument=value, …)}; empty if it is none of them
     */
    public Optional<String> errorOf(String data) {
        if (data.length() < SELECTOR) {
            return Optional.empty();
        }
        for (JsonNode member : abi) {
            if (member.path("type").asText().equals("error") && selector(member).equals(data.substring(0, SELECTOR))) {
                return Optional.of(member.required("name").asText() + arguments(member, data.substring(SELECTOR)));
            }
        }
        return Optional.empty();
    }

    private static String selector(JsonNode error) {
        List<String> types = new ArrayList<>();
        error.required("inputs")
                .forEach(input -> types.add(input.required("type").asText()));
        return Hash.sha3String(error.required("name").asText() + '(' + String.join(",", types) + ')')
                .substring(0, SELECTOR);
    }

    private static String arguments(JsonNode error, String encoded) {
        List<TypeReference<?>> types = new ArrayList<>();
        for (JsonNode input : error.required("inputs")) {
            types.add(reference(input.required("type").asText()));
        }
        Function shape = new Function("", List.of(), types);
        List<String> words = new ArrayList<>();
        for (Type<?> value : FunctionReturnDecoder.decode(encoded, shape.getOutputParameters())) {
            JsonNode input = error.required("inputs").get(words.size());
            words.add(input.required("name").asText() + '=' + word(value));
        }
        return '(' + String.join(", ", words) + ')';
    }

    private static TypeReference<?> reference(String type) {
        try {
            return TypeReference.makeTypeReference(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no ABI type " + type, e);
        }
    }

    private static String word(Type<?> value) {
        return value instanceof BytesType bytes
                ? Numeric.toHexString(bytes.getValue())
                : String.valueOf(value.getValue());
    }
}
