package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
    void gold(HttpServletResponse response) throws IOException {
        head(response, "biennien-gold.zip", "application/zip");
        ReviewedExport.of(store).zip(response.getOutputStream(), Format.GOLD);
    }

    @GetMapping("/review/export/annotations")
    void annotations(HttpServletResponse response) throws IOException {
        head(
                response,
                "biennien-annotations.jsonld",
                "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"");
        ReviewedExport.of(store).annotations(response.getOutputStream());
    }

    private static void head(HttpServletResponse response, String name, String type) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setContentType(type);
    }
}
