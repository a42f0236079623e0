package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the lists are: {@link ApiLists} says what they hold and what they can be asked. */
@RestController
@RequestMapping(ApiDocument.ROOT)
final class ListsApi {
    private final ApiLists lists;
    private final ListAnswers answers;

    ListsApi(ApiLists lists, ListAnswers answers) {
        this.lists = lists;
        this.answers = answers;
    }

    @GetMapping("/statements")
    void statements(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.statements, request, response);
    }

    @GetMapping("/statements/{id}")
    void statement(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.statement, request, response);
    }

    @GetMapping("/search")
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.search, request, response);
    }

    @GetMapping("/articles")
    void articles(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.articles, request, response);
    }

    @GetMapping("/actors")
    void actors(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.actors, request, response);
    }

    @GetMapping("/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.events, request, response);
    }

    @GetMapping("/events/{id}")
    void event(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.event, request, response);
    }

    @GetMapping("/positions")
    void positions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.positions, request, response);
    }

    @GetMapping("/shifts")
    void shifts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.shifts, request, response);
    }

    @GetMapping("/exchange")
    void exchange(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.exchange, request, response);
    }

    @GetMapping("/agreements")
    void agreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.agreements, request, response);
    }

    @GetMapping("/timeline")
    void timeline(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.timeline, request, response);
    }

    @GetMapping("/outlets")
    void outlets(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(lists.outlets, request, response);
    }
}
