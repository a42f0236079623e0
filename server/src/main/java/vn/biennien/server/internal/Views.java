package vn.biennien.server.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.biennien.server.internal.access.Who;
import vn.biennien.server.internal.words.Words;

/** Pages from templates. */
@Component
public final class Views {
    /** The cookie that keeps the reader's language. */
    static final String LANGUAGE = "lang";

    private final TemplateEngine templates;

    Views(TemplateEngine templates) {
        this.templates = templates;
    }

    /** The words in the language of who asks. */
    public static Words words(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE)) {
                    return Words.in(cookie.getValue());
                }
            }
        }
        return Words.VIETNAMESE;
    }

    /** A page: the template with this name shows {@code page}. */
    public View page(String template, Object page) {
        return page(template, page, HttpStatus.OK);
    }

    /** The same with another status. */
    public View page(String template, Object page, HttpStatus status) {
        return (model, request, response) -> render(template, page, status, request, response);
    }

    private void render(
            String template, Object page, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        response.setStatus(status.value());
        response.setLocale(Locale.of(words(request).language()));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-cache");
        Map<String, Object> parameters = Map.of("frame", frame(request), "page", page);
        templates.render(template + ".jte", parameters, new WriterOutput(response.getWriter()));
    }

    private static Frame frame(HttpServletRequest request) {
        Object attribute = request.getAttribute(CsrfToken.class.getName());
        String name = "_csrf";
        String token = "";
        if (attribute instanceof CsrfToken csrf) {
            name = csrf.getParameterName();
            token = csrf.getToken();
        }
        String path = request.getRequestURI();
        String question = request.getQueryString();
        String[] steps = path.split("/", -1);
        return new Frame(
                words(request),
                question == null ? path : path + "?" + question,
                steps.length > 1 ? steps[1] : "",
                name,
                token,
                Who.asking());
    }
}
