package vn.biennien.search;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/** How items lie in the index. Stateless. */
final class IndexFields {
    static final String KIND = "kind";
    static final String OWNER = "owner";
    static final String NUMBER = "number";
    static final String KEY = "key";
    static final String STAMP = "stamp";
    static final String GROUP = "group";
    static final String FROM = "from";
    static final String TO = "to";
    static final String OPEN = "open";

    /** Without offsets: marks are made from the text as the record has it now. */
    private static final FieldType WORDS = words();

    private IndexFields() {}

    /** The field of all words that something is found by. */
    static String all(Kind kind) {
        return "all." + kind;
    }

    /** The field of the words that count most. */
    static String focus(Kind kind) {
        return "focus." + kind;
    }

    static Term kind(Kind kind) {
        return new Term(KIND, kind.name());
    }

    /** All that came with an article. */
    static Term ownedBy(int article) {
        return new Term(OWNER, Integer.toString(article));
    }

    static Term name(int number) {
        return new Term(NUMBER, Kind.NAME + " " + number);
    }

    static Document document(IndexedItem item) {
        Document d = new Document();
        d.add(new StringField(KIND, item.kind().name(), Field.Store.NO));
        if (item.kind() == Kind.NAME) {
            d.add(new StringField(NUMBER, name(item.number()).text(), Field.Store.NO));
        } else {
            d.add(new StringField(OWNER, ownedBy(item.owner()).text(), Field.Store.NO));
            d.add(new NumericDocValuesField(OWNER, item.owner()));
        }
        for (String key : item.keys()) {
            d.add(new StringField(KEY, key, Field.Store.NO));
        }
        List<Words> all = new java.util.ArrayList<>(item.around());
        all.addAll(item.focus());
        d.add(new Field(all(item.kind()), new WordStream(all), WORDS));
        if (!item.focus().isEmpty()) {
            d.add(new Field(focus(item.kind()), new WordStream(item.focus()), WORDS));
        }
        d.add(new NumericDocValuesField(STAMP, Stamp.of(item)));
        if (item.group() != 0) {
            d.add(new NumericDocValuesField(GROUP, item.group()));
        }
        d.add(new IntPoint(FROM, item.from() == null ? Integer.MIN_VALUE : item.from()));
        d.add(new IntPoint(TO, item.to() == null ? Integer.MAX_VALUE : item.to()));
        if (item.open()) {
            d.add(new StringField(OPEN, "1", Field.Store.NO));
        }
        item.values().forEach((facet, numbers) -> {
            for (int number : numbers) {
                d.add(new StringField(facet.field(), Integer.toString(number), Field.Store.NO));
                d.add(new SortedNumericDocValuesField(facet.field(), number));
            }
        });
        return d;
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
