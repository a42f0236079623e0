package vn.biennien.server.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.desk.search.Finder;
import vn.biennien.store.RecordStore;

/** How the server is put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
public class WebConfiguration implements WebMvcConfigurer {

    /** What a page may load: from this server, and nothing that stands in the page itself. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }

    /** Templates that were compiled with the program. */
    @Bean
    TemplateEngine templates() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** The index beside the record, which follows it while the server runs. */
    @Bean(destroyMethod = "close")
    Finder finder(RecordStore store) {
        Finder finder = Finder.open(store);
        finder.follow(Duration.ofSeconds(2));
        return finder;
    }

    /** Who has a page and stands in lists. */
    @Bean
    PublicFigures figures(RecordStore store) {
        return PublicFigures.of(store);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /**
     * Who sits at this machine may do everything. What other pages in the same browser could do with that is stopped by the
     * token in every form, the check of the host's name, and cookies that stay here.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .anonymous(local -> local.principal("local").authorities("ROLE_ADMIN"))
                .addFilterBefore(new LoopbackOnly(), org.springframework.security.web.header.HeaderWriterFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(cookie()))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    private static CookieCsrfTokenRepository cookie() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").httpOnly(true));
        return tokens;
    }
}
