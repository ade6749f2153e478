import { defineAddToBasket } from './addToBasket';
import { defineBasketCount } from './basketCount';
import { defineCopyText } from './copyText';
import { defineCountDown } from './countDown';
import { defineFavouriteButton } from './favouriteButton';
import { defineLatelySeen } from './latelySeen';
import { defineOpenedBeacon } from './openedBeacon';
import { defineRememberBuyer } from './rememberBuyer';
import { defineSearchSuggestions } from './searchSuggestions';
import { defineShareButton } from './shareButton';

// What moves on the shopper's pages. Every page works without it.
defineAddToBasket();
defineBasketCount();
defineCopyText();
defineCountDown();
defineFavouriteButton();
defineLatelySeen();
defineOpenedBeacon();
defineRememberBuyer();
defineSearchSuggestions();
defineShareButton();
