package org.lineproof.evidence.proof.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.lineproof.evidence.json.MalformedJson;

/**
 * Bytes as provers' tools write them into JSON: hexadecimal with or without 0x, base64 of either alphabet, or an array of
 * numbers from 0 to 255. A text of an even number of hexadecimal digits is hexadecimal, whatever else it could be; what is
 * read in another way than it was meant does not verify.
 */
public final class ByteForm {
    private static final Pattern HEX = Pattern.compile("(0[xX])?([0-9a-fA-F]{2})*");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]*={0,2}");
    private static final int PREFIX = 2;

    private ByteForm() {}

    /**
     * @param at the name of the member, for a refusal
     * @param max the most bytes accepted
     */
    public static byte[] read(JsonNode json, String at, int max) throws MalformedJson {
        byte[] bytes = json.isArray() ? ofNumbers(json, at, max) : ofText(json, at, max);
        if (bytes.length > max) {
            throw new MalformedJson(at, "more than " + max + " bytes");
        }
        return bytes;
    }

    private static byte[] ofText(JsonNode json, String at, int max) throws MalformedJson {
        String text = json.textValue();
        if (text == null || text.length() > PREFIX + 2L * max) {
            throw new MalformedJson(at, "expected at most " + max + " bytes in hexadecimal or base64");
        }
        if (HEX.matcher(text).matches()) {
            boolean prefixed = text.length() >= PREFIX && (text.charAt(1) == 'x' || text.charAt(1) == 'X');
            return HexFormat.of().parseHex(prefixed ? text.substring(PREFIX) : text);
        }
        if (!BASE64.matcher(text).matches()) {
            throw new MalformedJson(at, "neither hexadecimal nor base64");
        }
        try {
            boolean url = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
            return (url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(at, "neither hexadecimal nor base64");
        }
    }

    private static byte[] ofNumbers(JsonNode json, String at, int max) throws MalformedJson {
        if (json.size() > max) {
            throw new MalformedJson(at, "more than " + max + " bytes");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.size());
        for (JsonNode number : json) {
            if (!number.isInt() || number.intValue() < 0 || number.intValue() > 0xff) {
                throw new MalformedJson(at, "expected numbers from 0 to 255");
            }
            bytes.write(number.intValue());
        }
        return bytes.toByteArray();
    }
}
