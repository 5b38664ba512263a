package org.lineproof.reporting.control.file;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.lineproof.reporting.entity.file.ReportFile;
import org.lineproof.reporting.entity.file.ReportFilePart;
import org.lineproof.tenancy.boundary.TenantScoped;

/**
 * Reads parts of files, each in a transaction of its own unless there is one: a download lasts longer than one should. An enterprise bean,
 * since a download reads on after the boundary has answered, and the server finds no persistence unit from outside of this module.
 */
@Stateless
@TenantScoped
public class FileParts {
    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    /**
     * The bytes of a part.
     *
     * @param number from 0
     * @throws IllegalStateException if the part is gone, or is not the current tenant's
     */
    public byte[] part(ReportFile.Key file, int number) {
        return entityManager
                .createQuery(
                        "select p.content from ReportFilePart p where p.reportId = :report and p.kind = :kind"
                                + " and p.version = :version and p.number = :number",
                        byte[].class)
                .setParameter("report", file.reportId())
                .setParameter("kind", file.kind())
                .setParameter("version", file.version())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("part " + number + " of " + file
                        + " is not there; parts have " + ReportFilePart.LENGTH + " bytes"));
    }
}
