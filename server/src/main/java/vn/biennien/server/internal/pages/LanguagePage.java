package vn.biennien.server.internal.pages;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.server.internal.words.Words;

/** The switch between languages, which sticks. */
@Controller
final class LanguagePage {

    @GetMapping("/language")
    ResponseEntity<Void> choose(@RequestParam("to") String language, @RequestParam(defaultValue = "/") String back) {
        ResponseCookie cookie = ResponseCookie.from("lang", Words.in(language).language())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, own(back))
                .build();
    }

    /** A path of this server; an address of another one leads to the first page. */
    private static String own(String back) {
        boolean inside = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return inside && back.chars().noneMatch(Character::isISOControl) ? back : "/";
    }
}
