package vn.biennien.server.internal.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.biennien.server.ServerOptions;
import vn.biennien.server.accounts.Accounts;

/**
 * How requests are let in. Two doors with the same {@link Rules}: one for programs, who show a token and are told no as
 * problems; one for people, who sign in and get a cookie.
 */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    /** What a page may load: from this server, and nothing that stands in the page itself. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Where programs come in. */
    private static final String[] PROGRAMS = {"/api/v1", "/api/v1/**", "/mcp", "/mcp/**"};

    private final ServerOptions options;
    private final Accounts accounts;

    AccessConfiguration(ServerOptions options, Accounts accounts) {
        this.options = options;
        this.accounts = accounts;
    }

    @Bean
    ProviderManager signIns(Clock clock) {
        return new ProviderManager(new SignIns(accounts, new Throttle(clock)));
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return common(http.securityMatcher(PROGRAMS))
                .addFilterBefore(new Tokens(accounts, Refusals::unknown), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new OtherSites(Refusals::denied), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.disable())
                .formLogin(form -> form.disable())
                .logout(out -> out.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(Refusals::unknown).accessDeniedHandler(Refusals::denied))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, ProviderManager signIns, Doorstep doorstep) {
        return common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(cookie()))
                .authenticationManager(signIns)
                .formLogin(form -> form.loginPage(Doorstep.SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(doorstep::in)
                        .failureHandler(doorstep::wrong))
                .logout(out -> out.logoutUrl("/signout")
                        .addLogoutHandler(doorstep::out)
                        .logoutSuccessHandler(doorstep::gone))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(doorstep::unknown).accessDeniedHandler(doorstep::denied))
                .build();
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        // What the server hands on inside has been asked for, and judged, before.
                        all -> all.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(new Rules()))
                .addFilterBefore(new OwnHosts(options.hosts()), HeaderWriterFilter.class)
                .addFilterBefore(new Recognised(accounts, !options.isOpen()), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new Signing(), AuthorizationFilter.class)
                .httpBasic(basic -> basic.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                        .cacheControl(cache -> cache.disable()));
    }

    private static CookieCsrfTokenRepository cookie() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").httpOnly(true));
        return tokens;
    }
}
