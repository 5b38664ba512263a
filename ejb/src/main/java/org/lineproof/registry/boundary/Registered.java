package org.lineproof.registry.boundary;

/**
 * What stands in the registry after a declaration.
 *
 * @param created false if the very same was declared before: nothing new was recorded then
 */
public record Registered<T>(T value, boolean created) {}
