package vn.biennien.text.internal.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains the model of words and parts of speech: words from treebanks and from a corpus whose words a tool has marked,
 * parts of speech from the treebanks, with groups of like words from the corpus. The same files give the same bytes.
 */
public final class WordLearner {
    private WordLearner() {}

    private static final long SEED = 7;

    /** After so many sentences of the corpus comes one of the treebanks, drawn at random: each comes some forty times. */
    private static final int CORPUS_SHARE = 6;

    /** So many learn words, each in an order of its own: their sum is steadier than one. */
    private static final int JOIN_LEARNERS = 4;

    /**
     * Trains a model.
     *
     * @param treebanks CoNLL-U files; test files are refused
     * @param corpus see {@link SegmentedCorpus}
     * @param test what the model will be measured by: its sentences are left out
     * @param progress hears a line now and then
     */
    public static WordModel train(List<Path> treebanks, Path corpus, Path test, Consumer<String> progress)
            throws IOException {
        Withheld never = new Withheld(Treebank.read(test));
        List<Lesson> gold = new ArrayList<>();
        StringBuilder provenance = new StringBuilder();
        for (Path treebank : treebanks) {
            gold.addAll(Treebank.readForTraining(treebank, never));
            provenance.append(line(treebank));
        }
        progress.accept(gold.size() + " sentences of treebanks");
        List<Lesson> marked = never.without(SegmentedCorpus.read(corpus));
        provenance.append(line(corpus)).append("without the sentences of ").append(line(test));
        progress.accept(marked.size() + " sentences of the corpus");

        ByteTable clusters = WordClusters.of(marked);
        progress.accept("Groups of words made");
        Segmenter segmenter = segmenter(gold, marked);
        progress.accept("Words learned");
        Tagger tagger = new TaggerTrainer(gold, clusters).train(marked);
        progress.accept("Parts of speech learned");
        return new WordModel(provenance.toString(), segmenter, tagger);
    }

    private static Segmenter segmenter(List<Lesson> gold, List<Lesson> marked) {
        JoinCounts counts = new JoinCounts();
        marked.forEach(counts::count);
        gold.forEach(counts::count);
        double[] sums = new double[1 << JoinFeatures.BITS];
        for (int l = 0; l < JOIN_LEARNERS; l++) {
            JoinLearner learner = new JoinLearner(counts);
            Random random = new Random(SEED + l);
            List<Lesson> order = new ArrayList<>(marked);
            Collections.shuffle(order, random);
            int heard = 0;
            for (Lesson lesson : order) {
                learner.learn(lesson, false);
                if (heard++ % CORPUS_SHARE == 0) {
                    learner.learn(gold.get(random.nextInt(gold.size())), true);
                }
            }
            learner.addTo(sums);
        }
        return new Segmenter(counts.table(), Averaged.bytes(sums));
    }

    /** A file's name and SHA-256. */
    static String line(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return file.getFileName() + " " + HexFormat.of().formatHex(digest.digest()) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
