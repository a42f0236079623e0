package vn.biennien.server.internal.review;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.biennien.desk.export.ReviewedExport;
import vn.biennien.desk.export.ReviewedExport.Format;
import vn.biennien.store.RecordStore;

/** What has been reviewed, as files: as far as the articles' rights allow. */
@Controller
final class TakeAlong {
    private final RecordStore store;

    TakeAlong(RecordStore store) {
        this.store = store;
    }

    @GetMapping("/review/export/gold")
    ResponseEntity<StreamingResponseBody> gold() {
        return file(
                "biennien-gold.zip",
                MediaType.parseMediaType("application/zip"),
                out -> ReviewedExport.of(store).zip(out, Format.GOLD));
    }

    @GetMapping("/review/export/annotations")
    ResponseEntity<StreamingResponseBody> annotations() {
        return file(
                "biennien-annotations.jsonld",
                MediaType.parseMediaType("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\""),
                out -> ReviewedExport.of(store).annotations(out));
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, MediaType type, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .contentType(type)
                .body(body);
    }
}
