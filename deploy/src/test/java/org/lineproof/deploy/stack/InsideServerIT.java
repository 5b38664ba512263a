package org.lineproof.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.deploy.stack.inside.ProductClasses;

/**
 * Inside the server, with the classes of the deployed EAR: its libraries are found there, agree with those of the
 * server and work, and an enterprise bean reaches PostgreSQL.
 */
@ExtendWith(ArquillianExtension.class)
class InsideServerIT {

    @Deployment
    static WebArchive archive() {
        return ShrinkWrap.create(WebArchive.class, "inside-server.war")
                .addClass(InsideServerIT.class)
                .addPackage(ProductClasses.class.getPackage());
    }

    @Test
    void runsInsideTheServer() {
        assertTrue(System.getProperty("com.sun.aas.instanceRoot").endsWith("lineproof"));
    }

    @Test
    void pdfBoxWritesAndReads() throws Exception {
        assertEquals("1 page", ProductClasses.answerOf("PdfBoxUse"));
    }

    @Test
    void web3jDerivesAddressesAndEncodesCalls() throws Exception {
        assertEquals("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf 0xa9059cbb", ProductClasses.answerOf("Web3jUse"));
    }

    @Test
    void hibernateIsThatOfTheEar() throws Exception {
        String answer = ProductClasses.answerOf("HibernateUse");
        assertTrue(answer.startsWith("7.") && answer.endsWith("hibernate-core.jar"), answer);
    }

    @Test
    void flywayFindsTheMigrationsAndTheDatabaseHasThem() throws Exception {
        assertEquals("applied, 0 pending", ProductClasses.answerOf("FlywayUse"));
    }

    @Test
    void bouncyCastleHashes() throws Exception {
        assertEquals(
                "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
                ProductClasses.answerOf("BouncyCastleUse"));
    }

    @Test
    void dssSignsAndJudgesByRulesThatItReadsByJaxb() throws Exception {
        assertEquals("PAdES-BASELINE-B INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND", ProductClasses.answerOf("DssUse"));
    }

    @Test
    void jacksonIsOfTheGenerationThatTheServerHas() throws Exception {
        assertEquals("40 2.20", ProductClasses.answerOf("JacksonUse"));
    }

    @Test
    void anEnterpriseBeanAsksPostgresqlForATenant() throws Exception {
        assertEquals("Demo Statutory Health Fund", ProductClasses.answerOf("TenantUse"));
    }
}
