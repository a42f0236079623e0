package vn.biennien.store.index;

import java.util.Set;

/**
 * What has changed in a record, or a first part of it.
 *
 * @param upTo how far this tells the changes
 * @param articles numbers of the articles whose words, statements or events may be others now
 * @param publications identities of the publications that came, went or changed their article; what an index holds under
 *     them is to be looked at again, too
 * @param more whether later changes are left
 */
public record Changes(RecordMark upTo, Set<Integer> articles, Set<String> publications, boolean more) {
    public Changes {
        articles = Set.copyOf(articles);
        publications = Set.copyOf(publications);
    }
}
