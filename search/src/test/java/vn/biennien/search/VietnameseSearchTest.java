package vn.biennien.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts are found with accents and without, what is written as asked first; finds are marked where they stand. */
class VietnameseSearchTest {
    private static final String TEXT = "text";
    private static final List<String> TEXTS = List.of(
            "Bà ấy bán hoa quả.",
            "Hội nghị bàn về hoà bình ở Hà Nội.",
            "HỘI NGHỊ Ở HÀ NỘI bàn về HÒA BÌNH.",
            "Ban tổ chức ở Ha Noi.",
            "Nội dung của Hà rất hay: Kim Jong-un.",
            "Bản tin dài: " + "trời mưa to gió lớn, ".repeat(200) + "chợ Hạ đóng cửa.",
            "Hà, hà, ha ha!",
            Normalizer.normalize("Đoàn Đà Nẵng đến hội chợ.", Normalizer.Form.NFD));

    private final VietnameseQueries queries = new VietnameseQueries(Unit.SYLLABLES);
    private final VietnameseAnalyzer analyzer = new VietnameseAnalyzer();
    private ByteBuffersDirectory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeEach
    void index() throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (String text : TEXTS) {
                Document document = new Document();
                document.add(new TextField(TEXT, text, Field.Store.YES));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void phrases_are_found_with_accents_and_without_the_exact_first() throws IOException {
        assertThat(found(queries.phrase(TEXT, "Hà Nội"))).hasSize(3).last().isEqualTo(3);
        assertThat(found(queries.phrase(TEXT, "ha noi")).get(0)).isEqualTo(3);
        assertThat(found(queries.phrase(TEXT, "ha noi"))).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(found(queries.phrase(TEXT, "noi ha"))).isEmpty();
    }

    @Test
    void both_places_of_the_tone_mark_and_decomposed_text_are_one() throws IOException {
        for (String asked :
                List.of("hoà bình", "hòa bình", "HÒA BÌNH", Normalizer.normalize("hoà bình", Normalizer.Form.NFD))) {
            assertThat(found(queries.phrase(TEXT, asked))).as(asked).containsExactlyInAnyOrder(1, 2);
        }
        assertThat(found(queries.phrase(TEXT, "Đà Nẵng"))).containsExactly(7);
        assertThat(found(queries.phrase(TEXT, "Ða\u0300 Nẵng"))).containsExactly(7);
        assertThat(found(queries.phrase(TEXT, "da nang"))).containsExactly(7);
    }

    @Test
    void single_syllables_rank_by_how_they_are_written() throws IOException {
        assertThat(found(queries.all(TEXT, "bán")).get(0)).isZero();
        assertThat(found(queries.all(TEXT, "bàn")).subList(0, 2)).containsExactlyInAnyOrder(1, 2);
        assertThat(found(queries.all(TEXT, "ban")).get(0)).isEqualTo(3);
        assertThat(found(queries.all(TEXT, "ban"))).containsExactlyInAnyOrder(0, 1, 2, 3, 5);
        // However long the text is, and however often the other has it.
        assertThat(found(queries.all(TEXT, "hạ")).get(0)).isEqualTo(5);
        assertThat(found(queries.all(TEXT, "hạ"))).contains(6);
    }

    @Test
    void all_terms_may_stand_anywhere() throws IOException {
        assertThat(found(queries.all(TEXT, "hoa binh ha noi"))).containsExactlyInAnyOrder(1, 2);
        assertThat(found(queries.all(TEXT, "jong un"))).containsExactly(4);
        assertThat(found(queries.all(TEXT, "…"))).isEmpty();
    }

    @Test
    void the_index_analyzer_serves_lucenes_own_query_builders_too() throws IOException {
        QueryBuilder builder = new QueryBuilder(analyzer);
        assertThat(found(builder.createPhraseQuery(TEXT, "hà nội"))).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(found(builder.createBooleanQuery(TEXT, "bán")).get(0)).isZero();
        assertThat(analyzer.normalize(TEXT, "ĐẾ").utf8ToString()).isEqualTo("de");
        assertThat(found(new PrefixQuery(new Term(TEXT, analyzer.normalize(TEXT, "Đế")))))
                .containsExactly(7);
    }

    @Test
    void finds_are_marked_as_they_are_written() throws IOException {
        assertThat(marked(queries.phrase(TEXT, "hoà bình"), 1)).isEqualTo("Hội nghị bàn về [hoà bình] ở Hà Nội.");
        assertThat(marked(queries.phrase(TEXT, "hoa binh"), 2)).isEqualTo("HỘI NGHỊ Ở HÀ NỘI bàn về [HÒA BÌNH].");
        assertThat(marked(queries.all(TEXT, "da nang hoi"), 7))
                .isEqualTo(Normalizer.normalize("Đoàn [Đà] [Nẵng] đến [hội] chợ.", Normalizer.Form.NFD));
        assertThat(marked(queries.phrase(TEXT, "Jong Un"), 4)).isEqualTo("Nội dung của Hà rất hay: Kim [Jong-un].");
    }

    @Test
    void a_field_of_words_does_not_find_syllables_of_other_words() throws IOException {
        try (ByteBuffersDirectory words = new ByteBuffersDirectory()) {
            VietnameseAnalyzer byWords = new VietnameseAnalyzer(Unit.WORDS, Accents.BOTH);
            try (IndexWriter writer = new IndexWriter(words, new IndexWriterConfig(byWords))) {
                for (String text : List.of("Học sinh học sinh học.", "Sinh viên đi học.")) {
                    Document document = new Document();
                    document.add(new TextField(TEXT, text, Field.Store.YES));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader opened = DirectoryReader.open(words)) {
                IndexSearcher search = new IndexSearcher(opened);
                Query query = new VietnameseQueries(Unit.WORDS).all(TEXT, "học sinh");
                assertThat(Arrays.stream(search.search(query, 9).scoreDocs).map(d -> d.doc))
                        .containsExactly(0);
            }
        }
    }

    private List<Integer> found(Query query) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query, 10).scoreDocs) {
            found.add(doc.doc);
        }
        return found;
    }

    private String marked(Query query, int which) throws IOException {
        TopDocs docs = searcher.search(query, 10);
        String[] snippets = UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new org.apache.lucene.search.uhighlight.DefaultPassageFormatter("[", "]", "… ", false))
                .build()
                .highlight(TEXT, query, docs, 10);
        for (int i = 0; i < docs.scoreDocs.length; i++) {
            if (docs.scoreDocs[i].doc == which) {
                return snippets[i];
            }
        }
        return "";
    }
}
