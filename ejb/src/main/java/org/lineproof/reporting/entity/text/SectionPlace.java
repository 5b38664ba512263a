package org.lineproof.reporting.entity.text;

import org.lineproof.registry.entity.SystemId;

/**
 * A section of a report about one system.
 *
 * @param definition id of the report definition, such as {@code R03}
 * @param section its number in the definition
 */
public record SectionPlace(SystemId system, String definition, int section) {}
