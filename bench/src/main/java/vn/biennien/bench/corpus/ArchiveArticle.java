package vn.biennien.bench.corpus;

import java.time.LocalDate;

/**
 * An article of a written archive.
 *
 * @param id its name
 * @param text natural text, as the corpus lays it out: headline, blank line, standfirst, blank line, body
 * @param published a seeded day
 * @param outlet an invented paper
 * @param url an address that leads nowhere
 */
public record ArchiveArticle(String id, String text, LocalDate published, String outlet, String url) {}
