package org.lineproof.report.record;

/**
 * The AI system reported on, as declared.
 *
 * @param id id of the system, the name of its log
 * @param role role of the organisation: provider or deployer
 * @param annexPoint point of Annex III, such as {@code 5(a)}
 * @param classification the reasoning behind the class, as declared
 */
public record SubjectSystem(
        String id, String name, String intendedPurpose, String role, String annexPoint, String classification) {}
