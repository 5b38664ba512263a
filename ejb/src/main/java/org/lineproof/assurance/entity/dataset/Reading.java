package org.lineproof.assurance.entity.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be read from the standard facets of a data set. */
public enum Reading {
    /** The version that its storage gives it. */
    VERSION(facets -> facets.text("version", "datasetVersion")),
    /** Its rows as a decimal number. */
    ROWS(facets -> count(facets, "rowCount", "rowCount")),
    /** Its size in bytes as a decimal number. */
    BYTES(facets -> count(facets, "size", "bytes")),
    /** Such as TABLE or FILE. */
    TYPE(facets -> facets.text("datasetType", "datasetType")),
    /** Where it is stored. */
    SOURCE(facets -> joined(" ", facets.text("dataSource", "name"), facets.text("dataSource", "uri"))),
    /** Storage layer and format. */
    STORAGE(facets -> joined(", ", facets.text("storage", "storageLayer"), facets.text("storage", "fileFormat"))),
    /** Its owners with what they are. */
    OWNERS(facets -> owners(facets.list("ownership", "owners"))),
    /** What somebody wrote about it. */
    DESCRIPTION(facets -> facets.text("documentation", "description")),
    /** What was done to it as a whole, such as CREATE, TRUNCATE or DROP. */
    LIFECYCLE(facets -> facets.text("lifecycleStateChange", "lifecycleStateChange")),
    /** The fields of its schema with their types. */
    FIELDS(facets -> fields(facets.list("schema", "fields"))),
    /** How many fields its schema has, as a decimal number. */
    FIELD_COUNT(facets -> counted(facets.list("schema", "fields"))),
    /** Which part it has in making a model: the tag {@code split}. */
    SPLIT(facets -> tag(facets.list("tags", "tags"), "split")),
    /** All its tags. */
    TAGS(facets -> tags(facets.list("tags", "tags"))),
    /** Which of its columns come from which columns of others. */
    COLUMN_ORIGINS(facets -> ColumnOrigins.words(facets.facet("columnLineage").path("fields")));

    private static final int MOST_FIELDS = 24;

    private final Function<Facets, @Nullable String> from;

    Reading(Function<Facets, @Nullable String> from) {
        this.from = from;
    }

    /** What the facets say, null for nothing. */
    public @Nullable String of(Facets facets) {
        return from.apply(facets);
    }

    private static @Nullable String count(Facets facets, String written, String profiled) {
        return Stream.of(
                        facets.count("outputStatistics", written),
                        facets.count("inputStatistics", written),
                        facets.count("dataQualityMetrics", profiled))
                .filter(Objects::nonNull)
                .findFirst()
                .map(String::valueOf)
                .orElse(null);
    }

    private static @Nullable String owners(List<JsonNode> owners) {
        return listed(owners.stream().map(owner -> named(owner, "name", "type")).toList());
    }

    private static @Nullable String fields(List<JsonNode> fields) {
        return listed(fields.stream().map(field -> named(field, "name", "type")).toList());
    }

    private static @Nullable String counted(List<JsonNode> fields) {
        return fields.isEmpty() ? null : String.valueOf(fields.size());
    }

    private static @Nullable String tag(List<JsonNode> tags, String key) {
        return tags.stream()
                .filter(tag -> key.equals(tag.path("key").textValue()))
                .map(tag -> Facets.text(tag.path("value")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String tags(List<JsonNode> tags) {
        return listed(tags.stream()
                .map(tag -> joined("=", Facets.text(tag.path("key")), Facets.text(tag.path("value"))))
                .toList());
    }

    private static @Nullable String named(JsonNode node, String name, String addition) {
        String text = Facets.text(node.path(name));
        String added = Facets.text(node.path(addition));
        return text == null || added == null ? text : text + " (" + added + ")";
    }

    private static @Nullable String listed(List<? extends @Nullable String> all) {
        List<String> said = all.stream().flatMap(Stream::ofNullable).toList();
        String shown = said.stream().limit(MOST_FIELDS).collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said.size() > MOST_FIELDS ? shown + ", …" : shown;
    }

    private static @Nullable String joined(String between, @Nullable String... parts) {
        String text = Stream.of(parts).flatMap(Stream::ofNullable).collect(Collectors.joining(between));
        return text.isEmpty() ? null : text;
    }
}
