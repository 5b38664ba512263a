package org.lineproof.deploy.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {

    private static final String DOMAIN = """
        <domain>
          <hazelcast-runtime-configuration start-port="5900" das-port="4900"/>
          <configs>
            <config name="server-config">
              <iiop-service><iiop-listener address="0.0.0.0" port="3700"/></iiop-service>
              <admin-service><jmx-connector address="0.0.0.0" port="8686"/></admin-service>
              <java-config>
                <jvm-options>-Xmx512m</jvm-options>
                <jvm-options>-Dosgi.shell.telnet.port=6666</jvm-options>
              </java-config>
              <network-config><network-listeners>
                <network-listener name="http-listener-1" port="8080"/>
                <network-listener name="http-listener-2" port="8181"/>
                <network-listener name="admin-listener" port="4848"/>
              </network-listeners></network-config>
            </config>
            <config name="default-config"><iiop-service><iiop-listener port="${P}"/></iiop-service></config>
          </configs>
        </domain>
        """;

    @TempDir
    Path directory;

    @Test
    void thePortsAreSetAndBoundToTheLoopbackAddress() throws Exception {
        String configured = configured(new ServerPorts(1001, 1002, 1003));
        assertTrue(
                configured.contains("<network-listener address=\"127.0.0.1\" name=\"http-listener-1\" port=\"1001\"/>"),
                configured);
        assertTrue(
                configured.contains("<network-listener address=\"127.0.0.1\" name=\"admin-listener\" port=\"1002\"/>"),
                configured);
        assertTrue(configured.contains("das-port=\"1003\""), configured);
    }

    @Test
    void whatWeDoNotUseIsSwitchedOff() throws Exception {
        String configured = configured(new ServerPorts(1001, 1002, 1003));
        assertTrue(configured.matches("(?s).*<jms-service [^>]*type=\"DISABLED\".*"), configured);
        assertTrue(configured.contains("<network-listener enabled=\"false\" name=\"http-listener-2\""), configured);
        assertFalse(configured.contains("telnet.port"), configured);
        assertFalse(configured.contains("0.0.0.0"), configured);
    }

    @Test
    void anotherConfigurationInTheFileStaysAsItIs() throws Exception {
        assertTrue(configured(new ServerPorts(1, 2, 3)).contains("<iiop-listener port=\"${P}\"/>"));
    }

    @Test
    void doingItAgainWithOtherPortsReplacesThem() throws Exception {
        configured(new ServerPorts(1001, 1002, 1003));
        Path file = directory.resolve("domain.xml");
        DomainXml.read(file).configure(new ServerPorts(2001, 2002, 2003)).write();
        String again = Files.readString(file);
        assertFalse(again.contains("1001"), again);
        assertEquals(again.indexOf("jms-service"), again.lastIndexOf("jms-service"));
    }

    @Test
    void aFileOfAnotherFormIsRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("domain.xml"), "<domain/>");
        assertThrows(IllegalStateException.class, () -> DomainXml.read(file).configure(new ServerPorts(1, 2, 3)));
    }

    private String configured(ServerPorts ports) throws Exception {
        Path file = Files.writeString(directory.resolve("domain.xml"), DOMAIN);
        DomainXml.read(file).configure(ports).write();
        return Files.readString(file);
    }
}
