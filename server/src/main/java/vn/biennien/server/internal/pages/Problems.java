package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.api.ApiNotThere;
import vn.biennien.store.RecordException;

/** What is shown where a page cannot be: one sentence, and a way back. */
@ControllerAdvice
public final class Problems {
    private final Views views;

    Problems(Views views) {
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param key of the sentence
     * @param detail the record's own words, empty where there are none
     */
    public record Model(String key, String detail) {}

    @ExceptionHandler({
        NotThere.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        MissingServletRequestParameterException.class
    })
    View notThere(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(ApiNotThere.ROOT)) {
            return ApiNotThere.view(HttpStatus.NOT_FOUND, "api.notThere");
        }
        return views.page("problem", new Model("problem.notThere", ""), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    View notSo(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(ApiNotThere.ROOT)) {
            return ApiNotThere.view(HttpStatus.METHOD_NOT_ALLOWED, "api.method");
        }
        return views.page("problem", new Model("problem.notThere", ""), HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler(RecordException.class)
    View record(RecordException e) {
        return views.page("problem", new Model("problem.record", String.valueOf(e.getMessage())), HttpStatus.CONFLICT);
    }
}
