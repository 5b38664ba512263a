package org.lineproof.web.rest.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers with one page of a list: {@code {"items","page","size","total"}} and Link headers (RFC 8288). */
public final class Pages {

    private Pages() {}

    /** A page that the boundary has cut out of {@code total} rows. */
    public static <T> Response of(
            UriInfo uri, PageQuery wanted, List<T> rows, long total, Function<T, ? extends JsonNode> form) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var items = json.putArray("items");
        rows.forEach(row -> items.add(form.apply(row)));
        json.put("page", wanted.page()).put("size", wanted.size()).put("total", total);
        Response.ResponseBuilder response = Response.ok(json).header("Cache-Control", "private, no-cache");
        links(uri, wanted, total).forEach(link -> response.header("Link", link));
        return response.build();
    }

    /** A page of a list that is short enough to be had as a whole. */
    public static <T> Response cut(UriInfo uri, PageQuery wanted, List<T> all, Function<T, ? extends JsonNode> form) {
        int from = Math.min(wanted.offset(), all.size());
        int to = Math.min(from + wanted.size(), all.size());
        return of(uri, wanted, all.subList(from, to), all.size(), form);
    }

    private static List<String> links(UriInfo uri, PageQuery wanted, long total) {
        long last = Math.max(1, (total + wanted.size() - 1) / wanted.size());
        List<String> links = new ArrayList<>();
        links.add(link(uri, 1, wanted.size(), "first"));
        if (wanted.page() > 1) {
            links.add(link(uri, Math.min(wanted.page() - 1L, last), wanted.size(), "prev"));
        }
        if (wanted.page() < last) {
            links.add(link(uri, wanted.page() + 1L, wanted.size(), "next"));
        }
        links.add(link(uri, last, wanted.size(), "last"));
        return links;
    }

    private static String link(UriInfo uri, long page, int size, String relation) {
        String address = uri.getRequestUriBuilder()
                .replaceQueryParam("page", page)
                .replaceQueryParam("size", size)
                .build()
                .toString();
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
