package org.lineproof.deploy.stack.inside;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.util.concurrent.Callable;

/** Reads a number and says which Jackson did so: the server's own comes first. */
public final class JacksonUse implements Callable<String> {

    @Override
    public String call() throws Exception {
        int read = new ObjectMapper().readTree("{\"a\":[1,2,40]}").at("/a/2").intValue();
        return read + " " + PackageVersion.VERSION.getMajorVersion() + "." + PackageVersion.VERSION.getMinorVersion();
    }
}
