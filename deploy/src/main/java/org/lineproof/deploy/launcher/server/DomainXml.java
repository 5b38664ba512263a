package org.lineproof.deploy.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Payara's {@code domain.xml}: ports, addresses and memory, changed while the server is down. */
final class DomainXml {

    private static final String SERVER = "/domain/configs/config[@name='server-config']";
    private static final XPath XPATH = XPathFactory.newDefaultInstance().newXPath();

    private final Path file;
    private final Document document;

    private DomainXml(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    static DomainXml read(Path file) throws IOException {
        try {
            return new DomainXml(
                    file,
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " is not readable as XML", e);
        }
    }

    /** Everything on the loopback address, only what we use switched on, and enough memory for reports. */
    DomainXml configure(ServerPorts ports) {
        String listener = SERVER + "/network-config/network-listeners/network-listener";
        set(listener + "[@name='http-listener-1']", loopback(ports.http()));
        set(listener + "[@name='admin-listener']", loopback(ports.admin()));
        set(listener + "[@name='http-listener-2']", Map.of("enabled", "false"));
        set(SERVER + "/iiop-service/iiop-listener", Map.of("enabled", "false", "address", "127.0.0.1"));
        set(SERVER + "/admin-service/jmx-connector", Map.of("enabled", "false", "address", "127.0.0.1"));
        // Both answer with nothing while an application stands at the context root: ours has its own.
        child("microprofile-openapi-configuration", Map.of("enabled", "false"));
        child("microprofile-healthcheck-configuration", Map.of("enabled", "false"));
        // Nothing here sends messages, and a second broker on the machine would find its port taken.
        child("jms-service", Map.of("type", "DISABLED", "default-jms-host", "none"));
        set(
                "/domain/hazelcast-runtime-configuration",
                Map.of(
                        "interface", "127.0.0.1",
                        "start-port", Integer.toString(ports.grid()),
                        "das-port", Integer.toString(ports.grid())));
        replaceOption("-Xmx", "-Xmx1g");
        // "interface" alone leaves the port of the data grid open on every address.
        replaceOption("-Dosgi.shell.telnet.port=", "-Dhazelcast.socket.bind.any=false");
        // No remote OSGi shell: nobody needs it, and it would take one more port.
        replaceOption("-Dorg.glassfish.additionalOSGiBundlesToStart=", "-Dlineproof.osgi.shell=none");
        return this;
    }

    void write() throws IOException {
        try (var out = Files.newOutputStream(file)) {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(file + " could not be written", e);
        }
    }

    private static Map<String, String> loopback(int port) {
        return Map.of("address", "127.0.0.1", "port", Integer.toString(port));
    }

    private void set(String path, Map<String, String> attributes) {
        NodeList found = select(path);
        if (found.getLength() == 0) {
            throw new IllegalStateException("domain.xml of this Payara has no " + path);
        }
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            attributes.forEach(element::setAttribute);
        }
    }

    /** Payara adds elements that are missing with its own defaults when it starts. */
    private void child(String name, Map<String, String> attributes) {
        String path = SERVER + "/" + name;
        if (select(path).getLength() == 0) {
            select(SERVER).item(0).appendChild(document.createElement(name));
        }
        set(path, attributes);
    }

    private void replaceOption(String prefix, String option) {
        NodeList options = select(SERVER + "/java-config/jvm-options[starts-with(.,'" + prefix + "')]");
        for (int i = 0; i < options.getLength(); i++) {
            options.item(i).setTextContent(option);
        }
    }

    private NodeList select(String path) {
        try {
            return (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
