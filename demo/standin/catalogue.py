"""The real server ignores unknown parameters in silence; this table lets the ledger name them."""

from __future__ import annotations

import re

_SENDING = """
    business_connection_id chat_id message_thread_id direct_messages_topic_id disable_notification
    protect_content allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters
    reply_markup
"""

# Method and parameters, as documented for Bot API 10.1; * stands for the parameters of every sending.
_TABLE = """
answerCallbackQuery: callback_query_id text show_alert url cache_time
deleteMessage: chat_id message_id
deleteMessages: chat_id message_ids
deleteMyCommands: scope language_code
deleteWebhook: drop_pending_updates
editMessageCaption: business_connection_id chat_id message_id inline_message_id caption parse_mode
    caption_entities show_caption_above_media reply_markup
editMessageMedia: business_connection_id chat_id message_id inline_message_id media reply_markup
editMessageReplyMarkup: business_connection_id chat_id message_id inline_message_id reply_markup
editMessageText: business_connection_id chat_id message_id inline_message_id text parse_mode entities
    link_preview_options rich_message reply_markup
getChat: chat_id
getChatMember: chat_id user_id
getChatMenuButton: chat_id
getFile: file_id
getMe:
getMyCommands: scope language_code
getMyDescription: language_code
getMyName: language_code
getMyShortDescription: language_code
getUpdates: offset limit timeout allowed_updates
getWebhookInfo:
sendAnimation: * animation duration width height thumbnail caption parse_mode caption_entities
    show_caption_above_media has_spoiler
sendAudio: * audio caption parse_mode caption_entities duration performer title thumbnail
sendChatAction: business_connection_id chat_id message_thread_id action
sendContact: * phone_number first_name last_name vcard
sendDocument: * document thumbnail caption parse_mode caption_entities disable_content_type_detection
sendLocation: * latitude longitude horizontal_accuracy live_period heading proximity_alert_radius
sendMediaGroup: business_connection_id chat_id message_thread_id direct_messages_topic_id media
    disable_notification protect_content allow_paid_broadcast message_effect_id reply_parameters
sendMessage: * text parse_mode entities link_preview_options
sendPhoto: * photo caption parse_mode caption_entities show_caption_above_media has_spoiler
sendVenue: * latitude longitude title address foursquare_id foursquare_type google_place_id
    google_place_type
sendVideo: * video duration width height thumbnail cover start_timestamp caption parse_mode caption_entities
    show_caption_above_media has_spoiler supports_streaming
sendVideoNote: * video_note duration length thumbnail
sendVoice: * voice caption parse_mode caption_entities duration
setChatMenuButton: chat_id menu_button
setMyCommands: commands scope language_code
setMyDescription: description language_code
setMyName: name language_code
setMyShortDescription: short_description language_code
setWebhook: url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token
"""

PARAMETERS: dict[str, frozenset[str]] = {
    name: frozenset(words.replace("*", _SENDING).split())
    for name, _, words in (row.partition(":") for row in re.split(r"\n(?=\S)", _TABLE.strip()))
}
