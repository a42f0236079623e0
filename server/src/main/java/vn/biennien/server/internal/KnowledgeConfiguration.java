package vn.biennien.server.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.biennien.analysis.Agreements;
import vn.biennien.desk.Translations;
import vn.biennien.desk.positions.IssueViews;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.store.RecordStore;

/** What pages know beside the record: issues, the register of agreements. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
    @Bean
    Knowledge knowledge() {
        return Knowledge.shipped();
    }

    @Bean
    IssueViews issueViews(RecordStore store, Knowledge knowledge) {
        return new IssueViews(store, knowledge);
    }

    @Bean
    Translations translations(Knowledge knowledge) {
        return new Translations(knowledge);
    }

    @Bean
    Agreements agreementRegister(Knowledge knowledge) {
        return new Agreements(knowledge);
    }
}
