package vn.biennien.desk.format;

import vn.biennien.desk.internal.CodePoints;
import vn.biennien.desk.internal.JsonText;
import vn.biennien.record.Span;
import vn.biennien.record.TimeExpression;
import vn.biennien.text.Document;
import vn.biennien.text.Name;

/**
 * What was found in a text, a line of JSON for each finding: the format of {@code biennien names} and {@code biennien
 * times}. Offsets count Unicode code points of the text as it was read, end exclusive. Stateless and thread-safe.
 */
public final class TextJson {
    private TextJson() {}

    /**
     * The names of a document in text order, the outer before the inner; each line with its line end.
     *
     * @param file where the text comes from; the value of {@code file} in each line
     */
    public static String names(String file, Document document) {
        StringBuilder out = new StringBuilder(128 * document.names().size());
        CodePoints points = CodePoints.of(document.text());
        for (Name name : document.names()) {
            begin(file, document.text(), points, name.span(), out)
                    .key("kind")
                    .value(name.kind())
                    .endObject();
            out.append('\n');
        }
        return out.toString();
    }

    /** The times of a document in text order; like {@link #names}. */
    public static String times(String file, Document document) {
        StringBuilder out = new StringBuilder(128 * document.times().size());
        CodePoints points = CodePoints.of(document.text());
        for (TimeExpression time : document.times()) {
            JsonText json = begin(file, document.text(), points, time.span(), out);
            json.key("type").value(time.value().type());
            json.key("value").value(time.value().value());
            if (time.value().mod() != null) {
                json.key("mod").value(time.value().mod());
            }
            json.endObject();
            out.append('\n');
        }
        return out.toString();
    }

    private static JsonText begin(String file, String text, CodePoints points, Span span, StringBuilder out) {
        JsonText json = new JsonText(out).object();
        json.key("file").value(file);
        json.key("start").value(points.of(span.start()));
        json.key("end").value(points.of(span.end()));
        return json.key("text").value(span.in(text));
    }
}
