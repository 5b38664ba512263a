package org.lineproof.reporting.seal.trust;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * By which rules seals are judged: those that DSS brings, but a file that was changed after its seal in a way which the seal
 * does not allow fails, where DSS would only warn.
 */
public final class SealPolicy {
    private static final String OF_DSS = "/policy/constraint.xml";

    private SealPolicy() {}

    /** The rules, read anew. */
    public static ValidationPolicy load() {
        try (InputStream rules = EtsiValidationPolicy.class.getResourceAsStream(OF_DSS)) {
            if (rules == null) {
                throw new IllegalStateException(OF_DSS + " is missing from the library of DSS");
            }
            ConstraintsParameters parameters =
                    ValidationPolicyFacade.newFacade().unmarshall(rules);
            harden(parameters.getSignatureConstraints().getBasicSignatureConstraints());
            return new EtsiValidationPolicy(parameters);
        } catch (JAXBException | XMLStreamException | IOException | SAXException e) {
            throw new IllegalStateException("the rules of DSS cannot be read", e);
        }
    }

    private static void harden(BasicSignatureConstraints basic) {
        basic.getDocMDP().setLevel(Level.FAIL);
        basic.getUndefinedChanges().setLevel(Level.FAIL);
        basic.getPdfVisualDifference().setLevel(Level.FAIL);
    }
}
