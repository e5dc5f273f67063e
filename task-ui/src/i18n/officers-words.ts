import i18n from 'i18next';
import officers from './vi/officers.json';

// few pages need these words: they come with the page, so that the first load of all the others stays as it is
i18n.addResourceBundle('vi', 'officers', officers);
