package org.lineproof.deploy.stack.inside;

import java.util.concurrent.Callable;
import org.hibernate.Version;

/** Says which Hibernate this is and which archive it came from. */
public final class HibernateUse implements Callable<String> {

    @Override
    public String call() {
        String archive = Version.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return Version.getVersionString() + " " + archive.substring(archive.lastIndexOf("lineproof/"));
    }
}
