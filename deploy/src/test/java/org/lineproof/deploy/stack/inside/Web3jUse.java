package org.lineproof.deploy.stack.inside;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.Callable;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.crypto.Credentials;

/** Derives an address and encodes a call: the crypto and ABI parts with what they need. */
public final class Web3jUse implements Callable<String> {

    @Override
    public String call() {
        // The key 1, whose address is widely published.
        String address = Credentials.create("0x" + "0".repeat(63) + "1").getAddress();
        String data = FunctionEncoder.encode(
                new Function("transfer", List.of(new Address(address), new Uint256(BigInteger.ONE)), List.of()));
        return address + " " + data.substring(0, 10);
    }
}
