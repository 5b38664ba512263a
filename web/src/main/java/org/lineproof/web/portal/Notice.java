package org.lineproof.web.portal;

import org.jspecify.annotations.Nullable;

/**
 * A message above a form.
 *
 * @param sentence what happened, or what has to be corrected
 * @param field id of the input it is about, as the page has it; null if it is about none
 */
public record Notice(String sentence, @Nullable String field) {}
