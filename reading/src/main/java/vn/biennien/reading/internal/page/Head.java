package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Fact;
import vn.biennien.reading.Fact.Basis;
import vn.biennien.reading.internal.page.PageWords.Sense;

/** What {@code <meta>}, {@code <link>} and {@code <html>} tell. Immutable. */
final class Head {
    private final Map<Sense, List<Fact<String>>> facts = new EnumMap<>(Sense.class);

    private Head() {}

    static Head of(Document document, PageWords words) {
        Head head = new Head();
        for (Element meta : document.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).strip();
                for (Sense sense : words.meta(name)) {
                    head.add(sense, meta.attr("content"), basis(attribute, name));
                }
            }
        }
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        if (canonical != null) {
            head.add(Sense.CANONICAL, canonical.attr("href"), Basis.LINK);
        }
        Element html = document.selectFirst("html");
        if (html != null) {
            head.add(Sense.LANGUAGE, html.attr("lang"), Basis.MARKUP);
            head.add(Sense.LANGUAGE, html.attr("xml:lang"), Basis.MARKUP);
        }
        return head;
    }

    private static Basis basis(String attribute, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("og:") || lower.startsWith("article:")) {
            return Basis.OPEN_GRAPH;
        }
        return attribute.equals("itemprop") ? Basis.MICRODATA : Basis.META;
    }

    private void add(Sense sense, String value, Basis basis) {
        String clean = Texts.clean(value);
        if (clean != null) {
            facts.computeIfAbsent(sense, s -> new ArrayList<>()).add(new Fact<>(clean, basis));
        }
    }

    /** All that is told of one thing, Open Graph first, else in the page's order. */
    List<Fact<String>> all(Sense sense) {
        List<Fact<String>> all = new ArrayList<>(facts.getOrDefault(sense, List.of()));
        all.sort((a, b) -> Boolean.compare(b.basis() == Basis.OPEN_GRAPH, a.basis() == Basis.OPEN_GRAPH));
        return all;
    }

    @Nullable
    Fact<String> first(Sense sense) {
        List<Fact<String>> all = all(sense);
        return all.isEmpty() ? null : all.get(0);
    }
}
