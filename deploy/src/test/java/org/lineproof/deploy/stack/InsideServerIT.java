package org.lineproof.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Arquillian reaches the server of the installation. */
@ExtendWith(ArquillianExtension.class)
class InsideServerIT {

    @Deployment
    static WebArchive archive() {
        return ShrinkWrap.create(WebArchive.class, "inside-server.war")
                .addClass(InsideServerIT.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Test
    void runsInsideTheServer() {
        assertTrue(System.getProperty("com.sun.aas.instanceRoot").endsWith("lineproof"));
    }
}
