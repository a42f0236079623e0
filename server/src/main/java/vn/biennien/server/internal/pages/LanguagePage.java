package vn.biennien.server.internal.pages;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.server.internal.OwnPath;
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
                .header(HttpHeaders.LOCATION, OwnPath.of(back))
                .build();
    }
}
