package org.lineproof.lineage.entity;

/**
 * Where an event differs from the OpenLineage specification. The event is kept all the same.
 *
 * @param field path of the member, for instance {@code inputs[0].name}
 * @param reason what is unusual and what was made of it
 */
public record Deviation(String field, String reason) {}
