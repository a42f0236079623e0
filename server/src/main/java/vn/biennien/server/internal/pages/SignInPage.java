package vn.biennien.server.internal.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.server.internal.OwnPath;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.access.Doorstep;
import vn.biennien.server.internal.access.Who;

/** Where people sign in. Who is known already has nothing to do here. */
@Controller
final class SignInPage {
    private final Views views;

    SignInPage(Views views) {
        this.views = views;
    }

    @GetMapping("/signin")
    View show(@RequestParam(defaultValue = "/") String back) {
        if (Who.asking() != null) {
            RedirectView view = new RedirectView(OwnPath.of(back));
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return view;
        }
        return views.page("signin", new Doorstep.Model(OwnPath.of(back), "", null, 0));
    }
}
