package vn.biennien.server.internal.adding;

import jakarta.servlet.MultipartConfigElement;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.biennien.desk.intake.Intake;
import vn.biennien.desk.search.Finder;
import vn.biennien.server.internal.Views;
import vn.biennien.store.RecordStore;

/** How much may be handed in, and who takes it. */
@Configuration(proxyBeanMethods = false)
class AddConfiguration {

    /** Longest upload, all files together, in bytes. */
    static final long MOST_BYTES = 64_000_000;

    /** Most files at once; their form has some fields beside. */
    static final int MOST_FILES = 100;

    private static final int FIELDS = 20;

    /** A browser that is refused must be let finish, or it shows an error of its own instead of our sentence. */
    private static final int SWALLOWED = 512_000_000;

    /** So much of a file is held in memory before it goes to disk, in bytes. */
    private static final int HELD = 200_000;

    /** What takes articles in while pages are served; whatever it took can be searched for at once. */
    @Bean(destroyMethod = "close")
    Intake intake(RecordStore store, Finder finder) {
        return Intake.into(store, finder::catchUp);
    }

    @Bean
    MultipartConfigElement multipart() {
        return new MultipartConfigElement("", MOST_BYTES, MOST_BYTES, HELD);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> uploads() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setMaxPartCount(MOST_FILES + FIELDS);
            connector.setMaxPostSize((int) MOST_BYTES);
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize(SWALLOWED);
            }
        });
    }

    /** Before all others, for they would look for the form's token in what is too long to be read. */
    @Bean
    FilterRegistrationBean<UploadLimit> uploadLimit(Views views) {
        FilterRegistrationBean<UploadLimit> registration =
                new FilterRegistrationBean<>(new UploadLimit(views, MOST_BYTES));
        registration.addUrlPatterns(AddPage.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
