package vn.biennien.server.internal.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What programs are told where nothing of the API answers: no such address, or not by this method. */
public final class ApiNotThere {
    /** All addresses of the API begin so. */
    public static final String ROOT = "/api/";

    private ApiNotThere() {}

    /** The answer: a problem by RFC 9457, with the sentence under {@code key}. */
    public static View view(HttpStatus status, String key) {
        return (model, request, response) -> {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("title", status.getReasonPhrase());
            problem.put("status", status.value());
            problem.put("detail", ApiProblems.words(request).text(key, ApiDocument.PATH));
            problem.put("instance", request.getRequestURI());
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("ETag", null);
            JsonMapper.shared().writeValue(response.getOutputStream(), problem);
        };
    }
}
